import { InstructionRow } from './instruction.entity.js';
import { InstructionStemRow } from './instruction-stem.entity.js';

export { importInstructions } from './import-instructions.js';
export { InstructionRow } from './instruction.entity.js';
export { InstructionResolver } from './instruction.resolver.js';
export { instructionType } from './instruction.type.js';
export { instructionId } from './instruction-id.js';
export type { Article } from './instruction-rows.js';
export { instructionsById } from './instructions-by-id.js';

export const INSTRUCTION_ENTITIES = [InstructionRow, InstructionStemRow];
