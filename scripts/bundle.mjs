// The programs of dist/bin: each with all that it imports in few files, because hundreds of them take a start long to find and read.
import { join } from 'node:path';
import { build } from 'rolldown';
import { inAscii } from './in-ascii.mjs';

const ROOT = join(import.meta.dirname, '..');

const asciiOnly = {
  name: 'ascii-only',
  generateBundle(_, files) {
    for (const file of Object.values(files)) file.code = inAscii(file.code);
  },
};

await build({
  cwd: ROOT,
  input: {
    main: 'src/main.ts',
    mali: 'src/cli/main.ts',
    'compile-knowledge': 'src/knowledge-files/compile-knowledge.ts',
    'record-review': 'src/knowledge-files/record-review.ts',
  },
  platform: 'node',
  plugins: [asciiOnly],
  // What brings native code cannot be bundled; and pg looks for what it does without.
  external: ['@photostructure/sqlite', 'pg-native'],
  output: { dir: 'dist/bin', chunkFileNames: '[name].js', cleanDir: true },
});
