import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import path from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { fastifyOf } from '../fastify-of.js';
import { CONFIG, type RunningConfig } from '../../config/config.module.js';
import { hasUploadSpace } from '../../database/disk-space.js';
import { receiveBody, tooLarge } from './receive-body.js';
import { ReceivedFile } from './received-file.js';
import { UploadFolder } from './upload-folder.js';
import { UploadQuota } from './upload-quota.js';

/** The time for which a client may read the response while it still sends the body. */
const LINGER_MS = 2000;
const EXPECTED = /^100-continue$/i;
/** The codes for a full disk, and for an exhausted quota of the user. */
const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** The caller and size of an upload. */
export interface UploadTerms {
  /** The identity of the caller in the quota. */
  readonly caller: string;
  /** Bytes. */
  readonly maximum: number;
}

/** Receives large bodies into temporary files, within bounds of their number, size and time. */
@Injectable()
export class UploadReceiver implements OnModuleInit {
  readonly #dataDir: string;
  readonly #folder: UploadFolder;
  readonly #quota: UploadQuota;
  readonly #paths: RegExp[] = [];
  readonly #receivingSockets = new WeakSet<Socket>();

  constructor(
    @Inject(CONFIG) { dataDir, uploadSpaceMb }: RunningConfig,
    private readonly adapterHost: HttpAdapterHost,
  ) {
    this.#dataDir = dataDir;
    this.#folder = new UploadFolder(path.join(dataDir, 'uploads'));
    this.#quota = new UploadQuota(uploadSpaceMb * 1024 * 1024);
  }

  async onModuleInit(): Promise<void> {
    const server = fastifyOf(this.adapterHost)?.server;
    if (!server) return;
    server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
      // Checks the headers before the client sends the body.
      if (!this.#paths.some((pattern) => pattern.test(request.url ?? ''))) response.writeContinue();
      server.emit('request', request, response);
    });
    this.#exemptFromTimeout(server);
    await this.#folder.clean();
  }

  /** Runs the routes of a scope before their bodies are read. `pattern` matches the URLs of these routes. */
  serve(routes: FastifyInstance, pattern: RegExp, types: readonly string[]): void {
    this.#paths.push(pattern);
    routes.removeAllContentTypeParsers();
    routes.addContentTypeParser([...types], (_request, body, parsed) => {
      parsed(null, body);
    });
  }

  /**
   * Receives the body of a request whose headers are permitted. Throws PAYLOAD_TOO_LARGE at once if its stated
   * length is too large.
   */
  async receive(request: FastifyRequest, reply: FastifyReply, terms: UploadTerms): Promise<ReceivedFile> {
    const { caller, maximum } = terms;
    const length = request.headers['content-length'];
    if (Number(length ?? 0) > maximum) throw tooLarge(maximum);
    const size = length === undefined ? maximum : Number(length);
    if (!hasUploadSpace(this.#dataDir, size)) throw diskFull();
    const release = this.#quota.reserve(caller, size);
    try {
      return new ReceivedFile(await this.#receive(request, reply, maximum), release);
    } catch (error) {
      release();
      throw FULL.has((error as NodeJS.ErrnoException).code ?? '') ? diskFull(error as Error) : error;
    }
  }

  async #receive({ raw }: FastifyRequest, reply: FastifyReply, maximum: number) {
    const file = await this.#folder.open();
    this.#receivingSockets.add(raw.socket);
    try {
      if (EXPECTED.test(raw.headers.expect ?? '')) reply.raw.writeContinue();
      return await receiveBody(raw, file, maximum);
    } catch (error) {
      await file.close();
      endSoon(raw, reply);
      throw error;
    } finally {
      this.#receivingSockets.delete(raw.socket);
    }
  }

  /** The server ends every request after 15 s. Uploads have separate limits. */
  #exemptFromTimeout(server: Server): void {
    const listeners = server.listeners('clientError') as ((error: Error, socket: Socket) => void)[];
    server.removeAllListeners('clientError');
    server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
      if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && this.#receivingSockets.has(socket)) return;
      for (const listener of listeners) listener.call(server, error, socket);
    });
  }
}

/**
 * Ends the connection after the response, unless the rest of the body arrives soon. An immediate end could lose
 * the response.
 */
function endSoon(request: IncomingMessage, reply: FastifyReply): void {
  reply.raw.once('finish', () => {
    setTimeout(() => {
      request.socket.destroy();
    }, LINGER_MS).unref();
  });
}

function diskFull(error?: Error): GraphQLError {
  return new GraphQLError('The server has no space for the file; try again later.', {
    extensions: { code: 'SERVICE_UNAVAILABLE' },
    originalError: error,
  });
}
