export const ServiceKind = {
  HOSTING: 'HOSTING',
  MAIL: 'MAIL',
  DOMAIN: 'DOMAIN',
  DNS: 'DNS',
  DATABASE: 'DATABASE',
  SERVER: 'SERVER',
  OTHER: 'OTHER',
} as const;
export type ServiceKind = (typeof ServiceKind)[keyof typeof ServiceKind];
