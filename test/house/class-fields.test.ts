import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';

const kept: PropertyDecorator = () => {};

class Row {
  @kept id!: number;
  name?: string;
  version = 1;
}

/** Rows and inputs are filled by libraries, which take a property that exists, even undefined, for a value. */
describe('compiled classes', () => {
  it('have no property for a field that is only declared', () => {
    expect(Object.keys(new Row())).toEqual(['version']);
  });

  it('carry the types of decorated fields', () => {
    expect(Reflect.getMetadata('design:type', Row.prototype, 'id')).toBe(Number);
  });
});
