import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { fastifyOf } from '../../platform/http/fastify-of.js';
import { requiredViewer, unauthenticated } from '../../identity/account/permissions.js';
import { message, messageText } from '../../platform/text/message.js';
import { UserError } from '../../platform/failure/user-error.js';
import { namesTag } from '../../platform/http/entity-tag.js';
import { openToPages, sendToPages } from '../../platform/http/open-reads.js';
import { httpProblemOf, messageLocaleOf } from '../../platform/http/http-problem.js';
import { UploadReceiver } from '../../platform/http/upload/upload-receiver.js';
import { PICTURE_TYPES } from './media.entity.js';
import { MediaService } from './media.service.js';
import { MediaStore } from './store/media.store.js';
import { MAXIMUM_FILE } from './picture.js';
import { RENDITION_WIDTHS } from './rendition.js';
import { UploadAdmissionService } from './upload-admission.service.js';

/** Types that a page of another site cannot send without a CORS preflight request. */
const TYPES = [...PICTURE_TYPES, 'application/octet-stream'];
const RENDITION = /^\/(?<sha256>[0-9a-f]{64})\/(?<width>\d{3,4})\.webp$/;

/** `POST /media?event=…` receives a picture. `GET /media/{sha256}/{width}.webp` returns a rendition. */
@Injectable()
export class MediaRoutes implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly media: MediaService,
    private readonly store: MediaStore,
    private readonly uploads: UploadReceiver,
    private readonly admission: UploadAdmissionService,
  ) {}

  onModuleInit(): void {
    // A separate scope, so that no other route accepts bodies of these types.
    void fastifyOf(this.adapterHost)?.register((scope, _options, done) => {
      this.uploads.serve(scope, /^\/media(\?|$)/, TYPES);
      scope.post('/media', (request, reply) =>
        respondWithProblems(reply, () => this.#receive(request, reply)),
      );
      scope.setErrorHandler((error: FastifyError, request, reply) => {
        if (error.code !== 'FST_ERR_CTP_INVALID_MEDIA_TYPE') throw error;
        const text = messageText(UNKNOWN_TYPE, messageLocaleOf(request));
        const errors = [{ code: 'UNSUPPORTED_MEDIA_TYPE', message: text }];
        return reply.status(415).header('accept', TYPES.join(', ')).send({ errors });
      });
      scope.get<{ Params: { sha256: string } }>('/media/:sha256/original', (request, reply) =>
        respondWithProblems(reply, () => this.#sendOriginal(request.params.sha256, request, reply)),
      );
      openToPages(scope, '/media/*', 'GET, HEAD');
      scope.get('/media/*', (request, reply) =>
        respondWithProblems(reply, () => this.#sendRendition(request, reply)),
      );
      done();
    });
  }

  async #receive(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { event } = request.query as { event?: unknown };
    const viewer = requiredViewer(request.caller);
    const eventId = await this.admission.admit(viewer, String(event));
    const file = await this.uploads.receive(request, reply, { caller: viewer.name, maximum: MAXIMUM_FILE });
    try {
      const upload = { eventId, file, viewer, requestId: request.id };
      return await reply.status(201).send(await this.media.upload(upload));
    } finally {
      await file.close();
    }
  }

  /** Sends the original file to the staff of an event that has the picture. */
  async #sendOriginal(sha256: string, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (!request.caller) throw unauthenticated();
    const mime = await this.media.originalFor(request.caller, sha256);
    const originalFile = mime === undefined ? undefined : await this.store.get(sha256, 'original');
    if (mime === undefined || !originalFile) return notFound(reply);
    return reply
      .header('cache-control', 'private, no-store')
      .header('content-type', mime)
      .header('content-length', originalFile.size)
      .header('content-disposition', `attachment; filename="${sha256}.${mime.replace('image/', '')}"`)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .send(originalFile.content);
  }

  async #sendRendition(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    sendToPages(reply);
    const { sha256 = '', width = '' } =
      RENDITION.exec(`/${(request.params as { '*': string })['*']}`)?.groups ?? {};
    const knownWidth = RENDITION_WIDTHS.find((candidate) => String(candidate) === width);
    if (!knownWidth) return notFound(reply);
    const tag = `"${sha256}-${width}"`;
    // A rendition never changes, so a client with the tag has the current content.
    if (namesTag(request.headers['if-none-match'], tag))
      return withImmutableTag(reply, tag).status(304).send();
    const rendition = await this.store.get(sha256, knownWidth);
    if (!rendition) return notFound(reply);
    return withImmutableTag(reply, tag)
      .header('content-type', 'image/webp')
      .header('content-length', rendition.size)
      .header('content-disposition', `inline; filename="${sha256}-${width}.webp"`)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cross-origin-resource-policy', 'cross-origin')
      .send(rendition.content);
  }
}

/** The response to a body of another type. */
const UNKNOWN_TYPE = message`The file is no JPEG, PNG or WebP picture. Send it with one of these types: ${TYPES.join(', ')}.`;

/** Responds, and maps errors to responses with the messages and codes of the API. */
async function respondWithProblems(reply: FastifyReply, respond: () => Promise<unknown>): Promise<unknown> {
  try {
    return await respond();
  } catch (error) {
    void reply.header('cache-control', 'no-store');
    const locale = messageLocaleOf(reply.request);
    if (error instanceof UserError) {
      const errors = error.problems.map((problem) => ({
        ...problem,
        message: messageText(problem.message, locale),
      }));
      return reply.status(422).send({ errors });
    }
    if (!(error instanceof GraphQLError)) throw error;
    const failure = httpProblemOf(error, locale);
    if (!failure) throw error;
    const { status, headers, code, message: text } = failure;
    if (error.originalError) reply.log.error(error.originalError);
    return reply
      .status(status)
      .headers(headers)
      .send({ errors: [{ code, message: text }] });
  }
}

function withImmutableTag(reply: FastifyReply, tag: string): FastifyReply {
  return reply.header('cache-control', 'public, max-age=31536000, immutable').header('etag', tag);
}

function notFound(reply: FastifyReply): FastifyReply {
  return reply.status(404).header('cache-control', 'no-store').send();
}
