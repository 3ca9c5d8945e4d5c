export declare class Outputs {
  constructor(folder: string);
  write(file: string, content: string | Uint8Array): Promise<void>;
  removeOld(keptMs?: number): Promise<void>;
}
