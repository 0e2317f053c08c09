# syntax=docker/dockerfile:1

# Porchlight for Node.js: one process, one volume. See docs/node.md.

FROM node:24-slim AS build
WORKDIR /src
# First what changes seldom, so that a changed source does not install anew.
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY shared/package.json shared/
COPY widget/package.json widget/
COPY widget/hosted/package.json widget/hosted/
COPY server/package.json server/
COPY e2e/package.json e2e/
RUN npx -y pnpm@12 install --frozen-lockfile --filter @porchlight/shared --filter @porchlight/widget --filter @porchlight/server
COPY tsconfig.base.json ./
COPY shared shared
COPY widget widget
COPY server server
RUN cd widget && node build.ts && cd ../server && node build.ts

FROM node:24-slim
WORKDIR /app
# The server, its ledger's thread and the operator's commands are a file each: there is no node_modules here.
COPY --from=build /src/server/dist/*.js /src/server/dist/openapi.json \
  /src/server/dist/node.licenses.md /src/server/dist/porchlight.licenses.md ./
COPY --from=build /src/server/dist/public public
COPY LICENSE ./
RUN echo '{ "type": "module" }' > package.json \
  && printf '#!/bin/sh\nexec node /app/porchlight.js "$@"\n' > /usr/local/bin/porchlight \
  && chmod 755 /usr/local/bin/porchlight \
  && mkdir --mode=700 /data \
  && chown node:node /data
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8787 PORCHLIGHT_DATA=/data
USER node
VOLUME /data
EXPOSE 8787
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# As process 1, so that a stop reaches it.
CMD ["node", "node.js"]
