metadata description = 'Event Grid tells the app of every upload.'

@description('The name of the system topic of the storage account, which can have one only.')
param topicName string

@description('The Azure region of the storage account.')
param location string

@description('The storage account whose container "content" is watched.')
param storageAccountName string

@description('Where Event Grid delivers: the webhook of the function, with its key.')
@secure()
param webhookUrl string

@description('Tags of the system topic.')
param tags { *: string }

resource storage 'Microsoft.Storage/storageAccounts@2026-06-01' existing = {
  name: storageAccountName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: topicName
  location: location
  properties: {
    source: storage.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
  tags: tags
}

// Event Grid shakes hands with the webhook before it makes the subscription, so the app must be deployed and running.
resource uploads 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'publish-letter'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: webhookUrl
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: '/blobServices/default/containers/content/'
    }
    // An upload that Event Grid gives up on is published by the timer, so nothing collects undelivered events.
    retryPolicy: {
      eventTimeToLiveInMinutes: 1440
      maxDeliveryAttempts: 30
    }
  }
}
