export { MailboxLeaseRow } from './mailbox-lease.entity.js';
