/** A bucket of an S3-compatible storage, with its credentials. */
export interface Bucket {
  /** The base address without a trailing slash: `https://s3.eu-west-1.amazonaws.com/bucket/prefix`. */
  readonly address: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Parses `s3://bucket/prefix?endpoint=…&region=…`. Undefined for other addresses. */
export function bucketPlace(
  url: string,
  defaultRegion = 'us-east-1',
): Pick<Bucket, 'address' | 'region'> | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, pathname, searchParams, username } = new URL(url);
  if (protocol !== 's3:' || hostname === '' || username !== '') return undefined;
  if ([...searchParams.keys()].some((name) => name !== 'endpoint' && name !== 'region')) return undefined;
  const region = searchParams.get('region') ?? defaultRegion;
  const endpoint = searchParams.get('endpoint') ?? `https://s3.${region}.amazonaws.com`;
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) return undefined;
  const parts = [endpoint, hostname, pathname].map((part) => part.replace(/^\/+|\/+$/g, ''));
  return { address: parts.filter((part) => part !== '').join('/'), region };
}
