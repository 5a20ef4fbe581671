import { AnswerTemplateRow } from './answer-template.entity.js';
import { TemplateInstructionRow } from './template-instruction.entity.js';

export { AnswerTemplateResolver } from './answer-template.resolver.js';
export { importAnswerTemplates, type StoredTemplate } from './import-answer-templates.js';

export const ANSWER_TEMPLATE_ENTITIES = [AnswerTemplateRow, TemplateInstructionRow];
