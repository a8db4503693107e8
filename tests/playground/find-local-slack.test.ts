// Where the program is missing, the person learns what to install.
import { expect, it } from 'vitest';
import { ConfigError } from '../../src/config.ts';
import { findLocalSlack } from '../../src/playground/find-local-slack.ts';

it('says what to install on a platform without the program', () => {
  expect(() => findLocalSlack('darwin-none')).toThrow(ConfigError);
  expect(() => findLocalSlack('darwin-none')).toThrow(
    /no program for darwin-none here: run "npm install --no-save local-slack".*npx local-slack.*SLACK_BOT_TOKEN/,
  );
});
