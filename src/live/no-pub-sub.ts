/**
 * type-graphql asks for a pub/sub as soon as there are subscriptions. Ours read the journal: the stock one queues
 * without bound for whoever does not read, and ends the process when that overflows.
 */
const refuse = (): never => {
  throw new Error('Subscriptions follow the journal: declare `subscribe`, not `topics`');
};

export const NO_PUB_SUB = { publish: refuse, subscribe: refuse };
