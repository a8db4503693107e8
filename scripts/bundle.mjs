// The programs of dist/bin: each with all that it imports in few files, because hundreds of them take a start long to find and read.
import { join } from 'node:path';
import { build } from 'rolldown';

const ROOT = join(import.meta.dirname, '..');

/** One letter beyond ASCII, and the engine keeps and reads the whole file in twice the bytes. Written as an escape it is the same letter. */
const asciiOnly = {
  name: 'ascii-only',
  generateBundle(_, files) {
    const escape = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
    for (const file of Object.values(files)) file.code = file.code.replace(/[\u0080-\uffff]/g, escape);
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
