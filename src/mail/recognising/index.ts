export { chooseTopic, type TopicChoice, type TopicFacts } from './choose-topic.js';
export { type AutomaticReason, classify, type LetterClass, type OwnMarks } from './classify.js';
export { carriesMark, findThread, type Thread, type ThreadNote } from './find-thread.js';
export { recogniseSender, type Sender, type SenderNote } from './recognise-sender.js';
export { senderCheck } from './sender-check.js';
export { serviceMeant } from './service-meant.js';
export { wantsEmergency } from './wants-emergency.js';
