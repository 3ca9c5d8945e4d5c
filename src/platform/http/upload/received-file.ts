import type { FileHandle } from 'node:fs/promises';

/** An upload in its temporary file. */
export interface ReceivedContent {
  readonly file: FileHandle;
  /** Bytes. */
  readonly size: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** The body of an upload in a temporary file. The receiver must close it. */
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

  /** The file descriptor. Other threads of the process may read it from position 0. */
  get descriptor(): number {
    return this.content.file.fd;
  }

  /** Reads the whole file into memory. Callers must limit concurrent reads. */
  async read(): Promise<Buffer> {
    const { file, size } = this.content;
    const bytes = Buffer.allocUnsafe(size);
    for (let offset = 0; offset < size;) {
      const { bytesRead } = await file.read(bytes, offset, size - offset, offset);
      if (bytesRead === 0) throw new Error('The temporary file of an upload is shorter than it was.');
      offset += bytesRead;
    }
    return bytes;
  }

  /** Removes the file and releases its quota. A second call has no effect. */
  async close(): Promise<void> {
    this.#closing ??= this.content.file.close().finally(this.release);
    await this.#closing;
  }
}
