import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditServer } from 'graphql-http';
import { type SmallWorld, startSmallWorld } from './small-world.js';

describe('GraphQL over HTTP', () => {
  let world: SmallWorld;
  beforeAll(async () => {
    world = await startSmallWorld({ production: false });
  });
  afterAll(() => world.server.stop());

  it('passes all 61 audits of graphql-http', async () => {
    const results = await auditServer({ url: `${world.url}/graphql` });
    const faults = results
      .filter(({ status }) => status !== 'ok')
      .map(({ id, name, ...rest }) => ({ id, name, reason: 'reason' in rest ? rest.reason : '' }));
    expect(faults).toEqual([]);
    expect(results).toHaveLength(61);
  });
});
