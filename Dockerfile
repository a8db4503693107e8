# The desk as an image: built in one stage, put together without sources and development tools in the next; it runs as nobody special.
# Run it with a read-only file system; all that it writes is the file of its store, in /data: docs/operations.md.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package needs an install script.
RUN npm ci --ignore-scripts
COPY scripts scripts
COPY src src
COPY knowledge knowledge
# The local workspace, an optional package, has no place in an image; the build needs its tools until here.
RUN npm run -s build && npm prune --ignore-scripts --omit=dev --omit=optional

FROM node:22-bookworm-slim
ENV NODE_ENV=production \
    DATABASE_URL=sqlite:/data/mali-desk.db \
    PORT=3000 \
    OPS_PORT=9090
WORKDIR /app
COPY package.json manifest.yml LICENSE ./
COPY --from=build /app/knowledge knowledge
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.OPS_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/bin/main.js"]
