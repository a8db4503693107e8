// The buttons below facts: the paragraph of one, their text to paste, and what else the file has. All for the presser alone.
import { copyText } from '../../core/lookups/copy-text.ts';
import { furtherFacts } from '../../core/lookups/further-facts.ts';
import { listFact } from '../../core/lookups/listed-fact.ts';
import { lookUpSource } from '../../core/lookups/source-paragraph.ts';
import type { SlackServices } from '../answer-message.ts';
import { factsValue, moreValue, parseButtonValue, sourceValue } from '../buttons.ts';
import { staleButtonView } from '../views/fault-view.ts';
import { furtherView } from '../views/look-ups/look-up-view.ts';
import { copyModal, goneFactView, nothingMoreView, sourceModal } from '../views/source-view.ts';
import { type Press, showModal, tell, turnModal } from './press.ts';

/** Shows one of the paragraphs in which the facts stand that the button carries, that of the lead first. */
export async function showSource(press: Press, { lookUps: { reference } }: SlackServices): Promise<void> {
  await press.ack();
  const value = parseButtonValue(sourceValue, press.action.value);
  if (value === null) return tell(press, staleButtonView());
  const { f: ids, p: place } = value;
  const paragraphs = [...new Set(ids.flatMap((id) => reference.knowledge.factById.get(id)?.paragraph ?? []))];
  const found = lookUpSource(String(paragraphs[place ?? 0] ?? paragraphs[0] ?? ''), reference, ids);
  if (found.kind !== 'source') return tell(press, goneFactView());
  const view = sourceModal(found, ids, paragraphs);
  return place === undefined ? showModal(press, view) : turnModal(press, view);
}

/** Shows the facts that the button carries as text to paste, in the house's style. */
export async function showCopy(press: Press, { lookUps: { reference } }: SlackServices): Promise<void> {
  await press.ack();
  const value = parseButtonValue(factsValue, press.action.value);
  if (value === null) return tell(press, staleButtonView());
  const facts = value.f.flatMap((id) => reference.knowledge.factById.get(id) ?? []);
  if (facts.length === 0) return tell(press, goneFactView());
  return showModal(press, copyModal(facts.map((fact) => copyText(listFact(fact, reference), reference.house))));
}

/** Shows what else the file has beside an answer. */
export async function showMore(press: Press, { lookUps: { reference } }: SlackServices): Promise<void> {
  await press.ack();
  const value = parseButtonValue(moreValue, press.action.value);
  if (value === null) return tell(press, staleButtonView());
  const further = furtherFacts(value.s, value.r, reference);
  if (further === null) return tell(press, goneFactView());
  return tell(press, furtherView(further, value) ?? nothingMoreView());
}
