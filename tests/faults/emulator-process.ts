// The emulated Slack in a process of its own, for measurements that its memory must not be part of. It says where it is.
import { startEmulatedSlack } from './emulated-slack.ts';

const { apiUrl } = await startEmulatedSlack();
process.on('disconnect', () => process.exit());
process.send?.(apiUrl);
