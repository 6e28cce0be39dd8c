// Runs Azurite as a child of a .NET process: node run-azurite.cjs <azurite.js> <its options>
//
// It ends, in good order, when its standard input does. That is how the parent stops it, on every system, and also what
// happens when the parent is killed. Ctrl+C reaches the child, too, but is the parent's to handle: functions that are
// still running then need their storage for a moment longer.
'use strict';

const main = process.argv.splice(2, 1)[0];

process.on('SIGINT', () => {});
process.on('newListener', (event, listener) => {
  if (event === 'SIGINT') setImmediate(() => process.removeListener(event, listener));
});

process.stdin.resume();
process.stdin.on('end', () => {
  // Azurite listens for this message as soon as it is up.
  if (!process.emit('message', 'shutdown')) process.exit();
});

require(main);
