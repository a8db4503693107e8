// The programs of dist/bin: each with all that it imports in few files, because hundreds of them take a start long to find and read.
import { join } from 'node:path';
import { build } from 'rolldown';

const ROOT = join(import.meta.dirname, '..');

await build({
  cwd: ROOT,
  input: {
    main: 'src/main.ts',
    mali: 'src/cli/main.ts',
    'compile-knowledge': 'src/knowledge-files/compile-knowledge.ts',
    'record-review': 'src/knowledge-files/record-review.ts',
  },
  platform: 'node',
  // What brings native code cannot be bundled; and pg looks for what it does without.
  external: ['@photostructure/sqlite', 'pg-native'],
  output: { dir: 'dist/bin', chunkFileNames: '[name].js', cleanDir: true },
});
