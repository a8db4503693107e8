// Everything the Slack side remembers between two events: in the store, and bounded in memory for as long as the store fails.
import type { Services } from '../../services.ts';
import { createDraftChecks } from '../check-in-turns.ts';
import { type ChannelSettingsMemory, createChannelSettings } from './channel-settings.ts';
import { type Claims, DELIVERY_LEASE_MS, PRESS_KEPT_MS, createClaims } from './claims.ts';
import { type Continuations, createContinuations } from './continuations.ts';
import { type Conversations, createConversations } from './conversations.ts';
import { type Drafts, createDrafts } from './drafts.ts';
import { type OpenQuestions, createOpenQuestions } from './open-questions.ts';
import { type Pace, createPace } from './pace.ts';
import { type PostedAnswers, createPostedAnswers } from './posted-answers.ts';
import { type Threads, createThreads } from './threads.ts';

export type Memory = {
  /** How much each person asks. */
  readonly pace: Pace;
  readonly deliveries: Claims;
  /** Which answers to deliveries somebody has begun to post. */
  readonly begun: Claims;
  readonly presses: Claims;
  readonly threads: Threads;
  readonly answers: PostedAnswers;
  readonly continuations: Continuations;
  readonly conversations: Conversations;
  readonly drafts: Drafts;
  readonly openQuestions: OpenQuestions;
  readonly channels: ChannelSettingsMemory;
};

/** The memory over the store. */
export function createMemory(
  services: Pick<Services, 'clock' | 'store' | 'watch' | 'keep' | 'newId' | 'desk' | 'perMinute'>,
): Memory {
  return {
    pace: createPace(services.clock, services.perMinute),
    deliveries: createClaims('delivery', { lease: DELIVERY_LEASE_MS, kept: services.keep.deliveries }, services),
    begun: createClaims('begun', { lease: services.keep.deliveries, kept: services.keep.deliveries }, services),
    // A crash in the middle of a post proves nothing: a press is not done again, and its presser is told.
    presses: createClaims('press', { lease: PRESS_KEPT_MS, kept: PRESS_KEPT_MS }, services),
    threads: createThreads(services),
    answers: createPostedAnswers(services),
    continuations: createContinuations(services),
    conversations: createConversations(services),
    drafts: createDrafts(createDraftChecks(services.desk), services),
    openQuestions: createOpenQuestions(services),
    channels: createChannelSettings(services),
  };
}
