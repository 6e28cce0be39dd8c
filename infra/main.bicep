metadata description = 'LetterFunctions: publishes open letters from a blob container and serves them over HTTP.'

@description('Begins the names of all resources.')
@minLength(2)
@maxLength(10)
param name string = 'letters'

@description('The Azure region of all resources. It must offer the Flex Consumption plan.')
param location string = resourceGroup().location

@description('How the storage account keeps its copies. Zone redundancy is not offered in every region.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS', 'Standard_RAGRS', 'Standard_RAGZRS'])
param storageRedundancy string = 'Standard_ZRS'

@description('Days in which a deleted blob or container can be restored.')
@minValue(7)
@maxValue(365)
param restorableDays int = 30

@description('Object ids of the Microsoft Entra groups whose members may upload letters to the content container.')
param authorGroupIds string[] = []

@description('Memory of an instance of the app in MB. Long letters are rendered in memory.')
@allowed([512, 2048, 4096])
param instanceMemory int = 2048

@description('The most instances that the app scales out to.')
@minValue(40)
@maxValue(1000)
param maximumInstances int = 40

@description('Days in which logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 30

@description('The system key blobs_extension of the function app. The app makes it when it first runs; without it uploads are found by the timer only.')
@secure()
param eventsKey string = ''

@description('Tags of all resources.')
param tags { *: string } = {}

var unique = uniqueString(resourceGroup().id, name)

// Names are made here, and not read from the modules, so that "what-if" can tell what a deployment would change.
var storageAccountName = '${toLower(replace(name, '-', ''))}${unique}'
var insightsName = '${name}-insights-${unique}'
// The Functions host takes its id from the first 32 characters; this has at most 28.
var appName = '${name}-app-${unique}'

// An identity of its own, and not the app's: it holds its roles before the app first starts and looks for its storage.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-identity-${unique}'
  location: location
  tags: tags
}

module storage 'modules/storage.bicep' = {
  params: {
    name: storageAccountName
    location: location
    redundancy: storageRedundancy
    restorableDays: restorableDays
    identityName: identity.name
    authorGroupIds: authorGroupIds
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  params: {
    name: insightsName
    workspaceName: '${name}-logs-${unique}'
    location: location
    logDays: logDays
    identityName: identity.name
    tags: tags
  }
}

module app 'modules/app.bicep' = {
  params: {
    name: appName
    planName: '${name}-plan-${unique}'
    location: location
    identityName: identity.name
    storageAccountName: storageAccountName
    packageContainerUrl: storage.outputs.packageContainerUrl
    insightsName: insightsName
    instanceMemory: instanceMemory
    maximumInstances: maximumInstances
    tags: tags
  }
  dependsOn: [monitoring]
}

module events 'modules/events.bicep' = if (!empty(eventsKey)) {
  params: {
    topicName: '${name}-uploads-${unique}'
    location: location
    storageAccountName: storageAccountName
    // The webhook of the blob extension of the Functions host.
    webhookUrl: 'https://${app.outputs.hostName}/runtime/webhooks/blobs?functionName=Host.Functions.PublishLetterOnEvent&code=${uriComponent(eventsKey)}'
    tags: tags
  }
}

@description('The name of the function app, for publishing to it.')
output appName string = appName

@description('The address at which the letters are served.')
output lettersUrl string = 'https://${app.outputs.hostName}/letters'

@description('The storage account whose container "content" takes the uploads.')
output storageAccountName string = storageAccountName
