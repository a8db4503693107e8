// Checks manifest.yml against Slack's JSON schema: node scripts/check-manifest.mjs SCHEMA.json. A line a fault, exit 1.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

const [schemaFile] = process.argv.slice(2);
if (schemaFile === undefined) {
  console.error('usage: node scripts/check-manifest.mjs SCHEMA.json');
  process.exit(1);
}
const { $schema: _draft, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));
const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
const manifest = parse(readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8'));
if (validate(manifest)) console.log('manifest.yml follows the schema');
else {
  for (const fault of validate.errors ?? []) console.error(`manifest.yml ${fault.instancePath || '/'} ${fault.message}`);
  process.exitCode = 1;
}
