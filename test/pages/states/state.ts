/** A state of an element: how it comes about, and what tells that it has. */
import type { Someone, SubscriberSketch } from '../../kit/world.js';
import type { Visit } from '../kit/browsing.js';
import type { ElementName, Language, Sessions } from '../kit/host-page.js';
import type { Wire } from '../kit/wire.js';
import type { Stage } from './stage.js';

export type Scene = {
  readonly stage: Stage;
  readonly who: Someone;
  readonly language: Language;
  readonly visit: Visit;
  readonly wire: Wire;
  /** Goes away and comes back: the same element anew. */
  readonly comeBack: () => Promise<void>;
};

export type State = {
  /** What it is called, in the list and in the names of the pictures. */
  readonly name: string;
  readonly element: ElementName;
  readonly subscriber?: SubscriberSketch;
  /** What happened before the page is opened. @returns attributes of the element. */
  readonly before?: (scene: Scene) => Promise<Readonly<Record<string, string>>>;
  /** In place of the session of the subscriber. */
  readonly sessions?: (scene: Scene) => Sessions;
  /** What the person does then. */
  readonly acts?: (scene: Scene) => Promise<void>;
  /** In sight when the state has come about: a selector that holds in both languages. */
  readonly there: string;
};
