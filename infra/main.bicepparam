using 'main.bicep'

param name = 'letters'

// Empty in the first deployment; the README says where it comes from. It is never written to a file.
param eventsKey = readEnvironmentVariable('EVENTS_KEY', '')
