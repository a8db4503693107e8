// The digest's form: how it stands, what becomes of what is filled in, and that faults are told beside the inputs.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultDigestSettings } from '../../src/core/digest/digest.ts';
import { daysAfter } from '../../src/core/digest/local-day.ts';
import { digestSettingsModal } from '../../src/slack/views/digest-settings-view.ts';
import { channelSettingsModal } from '../../src/slack/views/channel-settings-view.ts';
import { unsetChannel } from '../../src/store/store.ts';
import { CHANNEL, type RecordedSlack, startRecordedSlack } from '../support/recorded-slack.ts';
import { DAY, DUE, aSubscription } from '../support/sample-subscription.ts';
import { brokenModalLimits } from '../support/within-limits.ts';

let slack: RecordedSlack;
beforeEach(async () => {
  slack = await startRecordedSlack();
  slack.time.now = DUE - DAY;
});
afterEach(() => slack.stop());

const KEPT = JSON.stringify({ v: 1, c: CHANNEL });
const text = (value: string | null) => ({ type: 'plain_text_input', value });
const boxes = (...values: string[]) => ({ type: 'checkboxes', selected_options: values.map((value) => ({ value })) });
const one = (value: string) => ({ type: 'radio_buttons', selected_option: { value } });
const subscription = () => slack.services.store.subscriptions.of(CHANNEL);
const submit = (values: Record<string, object>) => slack.submit('desk-digest-form', KEPT, values);
/** What an input of the form that was opened stands at. */
const inputs = () => {
  const view = slack.callsOf('views.open')[0]?.['view'] as {
    blocks: { block_id?: string; element?: Record<string, unknown> }[];
  };
  return Object.fromEntries(
    view.blocks.flatMap(({ block_id: id, element = {} }) => {
      const { initial_value: typed, initial_option: chosen, initial_options: ticked } = element;
      const values = (ticked ?? (chosen === undefined ? undefined : [chosen])) as { value: string }[] | undefined;
      return id === undefined ? [] : [[id, typed ?? values?.map(({ value }) => value)]];
    }),
  ) as Record<string, unknown>;
};

describe('the form', () => {
  it('opens with the usual settings and the zone of the person’s profile, where the channel has none', async () => {
    slack.script.set('users.info', [{ body: { ok: true, user: { tz: 'Africa/Bamako' } } }]);
    await slack.press('desk-digest-settings', { v: 1 });
    expect([slack.callsOf('views.open')[0]?.['trigger_id'], inputs()]).toEqual([
      '1.2.3',
      {
        time: '08:30',
        zone: 'Africa/Bamako',
        days: ['1', '2', '3', '4', '5'],
        sections: ['number', 'quote', 'position', 'ahead', 'caution', 'gaps'],
        'when-nothing-new': ['quiet'],
        holidays: undefined,
      },
    ]);
  });

  it('opens with what is set, and with the holidays that are still to come', async () => {
    const settings = { ...aSubscription().settings, sections: [], holidays: ['2026-01-01', '2026-12-25'], days: [7] };
    await slack.services.store.subscriptions.save(aSubscription({ settings }));
    await slack.press('desk-digest-settings', { v: 1 });
    expect(inputs()).toMatchObject({ sections: ['lead-alone'], holidays: '2026-12-25', days: ['7'] });
  });

  it('is saved as people write, turns the digest on, and shows what it led to', async () => {
    await submit({
      time: text(' 5pm '),
      zone: text('new york'),
      days: boxes('5', '1'),
      sections: boxes('gaps', 'quote'),
      'when-nothing-new': one('heartbeat'),
      holidays: text('dec 25; 2027-01-01, dec 25'),
    });
    expect(await subscription()).toEqual(
      aSubscription({
        settings: {
          ...defaultDigestSettings('America/New_York'),
          time: '17:00',
          days: [1, 5],
          sections: ['quote', 'gaps'],
          whenNothingNew: 'heartbeat',
          holidays: ['2026-12-25', '2027-01-01'],
        },
        createdAt: DUE - DAY,
        changedAt: DUE - DAY,
      }),
    );
    expect(JSON.stringify(slack.acks)).toContain('Saved. The daily digest is on.');
    expect(JSON.stringify(slack.acks)).toContain('On: Mon, Fri at 17:00, America/New_York.');
  });

  it('leaves what is not touched as it was, and empties the holidays where they are emptied', async () => {
    const settings = {
      ...aSubscription().settings,
      days: [2],
      sections: ['quote'] as const,
      holidays: ['2026-12-25'],
      skipped: ['2026-11-30'],
    };
    await slack.services.store.subscriptions.save(aSubscription({ settings, off: 'turned-off' }));
    await submit({ time: text(null), zone: text(null), days: boxes(), sections: boxes(), holidays: text(null) });
    expect([(await subscription())?.settings, (await subscription())?.off]).toEqual([{ ...settings, holidays: [] }, null]);
  });

  it('takes what is none of its choices for not touched', async () => {
    await submit({
      zone: text('paris'),
      days: boxes('3', '8', 'constructor'),
      sections: boxes('quote', '__proto__'),
      'when-nothing-new': one('toString'),
    });
    const { days, sections, whenNothingNew } = (await subscription())?.settings ?? {};
    expect([days, sections, whenNothingNew, slack.lines]).toEqual([[3], ['quote'], 'quiet', []]);
  });

  it('can leave the lead alone', async () => {
    await submit({ zone: text('paris'), sections: boxes('lead-alone') });
    expect((await subscription())?.settings.sections).toEqual([]);
  });

  it('tells every fault beside its input, and saves nothing', async () => {
    await submit({ time: text('25:00'), zone: text('Atlantis'), holidays: text('dec 25, 30/02') });
    await submit({ time: text('soon') });
    expect([slack.acks, await subscription()]).toEqual([
      [
        {
          response_action: 'errors',
          errors: {
            time: 'There is no "25:00". Write a time such as 08:30 or 5pm.',
            zone: 'Write a large city or a zone, such as Paris or Africa/Bamako.',
            holidays: 'The calendar has no such day. Write a date such as tomorrow, Nov 30 or 2026-11-30.',
          },
        },
        {
          response_action: 'errors',
          errors: {
            time: 'Write a time such as 08:30 or 5pm.',
            zone: 'Write a large city or a zone, such as Paris or Africa/Bamako.',
          },
        },
      ],
      null,
    ]);
  });

  it('takes no more holidays than it can show again', async () => {
    const days = Array.from({ length: 151 }, (_, at) => daysAfter('2027-01-01', at));
    await submit({ zone: text('paris'), holidays: text(days.join(' , ')) });
    await submit({ zone: text('paris'), holidays: text(days.slice(1).join(',')) });
    expect([slack.acks[0], (await subscription())?.settings.holidays.length]).toEqual([
      { response_action: 'errors', errors: { holidays: 'Name 150 days at most.' } },
      150,
    ]);
  });

  it('is for admins alone where that is set, when it is opened and when it is sent', async () => {
    const other = await startRecordedSlack({ whoMayChange: 'admins' });
    await other.press('desk-digest-settings', { v: 1 });
    await other.submit('desk-digest-form', KEPT, { zone: text('paris') });
    expect([other.callsOf('views.open'), await other.services.store.subscriptions.of(CHANNEL)]).toEqual([[], null]);
    expect(JSON.stringify(other.acks.at(-1))).toContain('Only workspace admins');
    await other.stop();
  });

  it('keeps Slack’s limits, whatever is set', () => {
    const holidays = Array.from({ length: 150 }, (_, at) => `2027-01-${String((at % 28) + 1).padStart(2, '0')}`);
    const settings = { ...defaultDigestSettings('America/Argentina/ComodRivadavia'), holidays };
    expect([
      brokenModalLimits(digestSettingsModal(CHANNEL, settings, '2026-11-23')),
      brokenModalLimits(channelSettingsModal(unsetChannel(CHANNEL))),
    ]).toEqual([[], []]);
  });
});

describe('the buttons of a digest', () => {
  it('show the presser alone a preview and the open questions', async () => {
    await slack.press('desk-digest-preview', { v: 1 });
    await slack.press('desk-gaps', { v: 1 });
    expect(slack.callsOf('respond').map(({ response_type: kind, text: said }) => [kind, String(said).slice(0, 16)])).toEqual([
      ['ephemeral', 'About 12 boats l'],
      ['ephemeral', 'No open question'],
    ]);
  });

  it('dismiss a question, show the rest in place of the list, and do nothing when pressed again', async () => {
    const { gaps } = slack.services.store;
    const gap = (id: string, question: string) => gaps.keep([{ id, channel: CHANNEL, question, reason: 'absent', askedAt: 1 }]);
    await gap('G1', 'who owns the boats');
    await gap('G2', 'who sails them');
    await slack.press('desk-dismiss-gap-1', { v: 1, ids: ['G1'] });
    await slack.press('desk-dismiss-gap-1', { v: 1, ids: ['G1'] });
    const left = 'Asked in this channel, and not in the file: who sails them (asked once; the file does not say)';
    expect(slack.callsOf('respond').map(({ replace_original: replaced, text: said }) => [replaced, said])).toEqual([
      [true, left],
      [true, left],
    ]);
  });

  it('dismiss nothing of another channel', async () => {
    const { gaps } = slack.services.store;
    await gaps.keep([{ id: 'G1', channel: 'C2', question: 'who owns the boats', reason: 'absent', askedAt: 1 }]);
    await slack.press('desk-dismiss-gap-1', { v: 1, ids: ['G1'] });
    expect(await gaps.of('C2', 0, 9)).toHaveLength(1);
  });

  it('refuse values that are not their own', async () => {
    for (const action of [
      'desk-digest-settings',
      'desk-digest-preview',
      'desk-gaps',
      'desk-dismiss-gap-1',
      'desk-channel-settings',
    ])
      await slack.press(action, { v: 2 });
    expect(new Set(slack.callsOf('respond').map(({ text: said }) => said))).toEqual(
      new Set(['This button is no longer understood. Please ask your question again.']),
    );
  });
});
