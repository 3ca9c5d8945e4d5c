import type { FileHandle } from 'node:fs/promises';

/** An upload in its temporary file. */
export interface ReceivedContent {
  readonly file: FileHandle;
  /** Bytes. */
  readonly size: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** The body of an upload in a temporary file; the receiver closes it. */
export class ReceivedFile {
  #closing: Promise<void> | undefined;

  constructor(
    private readonly content: ReceivedContent,
    private readonly release: () => void,
  ) {}

  get size(): number {
    return this.content.size;
  }

  get sha256(): string {
    return this.content.sha256;
  }

  /** The file descriptor; other threads of the process may read it from position 0. */
  get descriptor(): number {
    return this.content.file.fd;
  }

  /** Reads the whole file into memory; callers limit the concurrent reads. */
  async read(): Promise<Buffer> {
    const { file, size } = this.content;
    const bytes = Buffer.allocUnsafe(size);
    for (let done = 0; done < size;) {
      const { bytesRead } = await file.read(bytes, done, size - done, done);
      if (bytesRead === 0) throw new Error('The temporary file of an upload is shorter than it was.');
      done += bytesRead;
    }
    return bytes;
  }

  /** Removes the file and releases its quota; a second call has no effect. */
  async close(): Promise<void> {
    this.#closing ??= this.content.file.close().finally(this.release);
    await this.#closing;
  }
}
