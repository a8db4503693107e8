// Before the first test: knowledge/ and its wordings are compiled as the build does it, so that no file has to read them anew.
export async function setup(): Promise<void> {
  await import('../../src/knowledge-files/compile-knowledge.ts');
}
