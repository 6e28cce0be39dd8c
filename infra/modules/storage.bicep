metadata description = 'The storage account, which is all the state there is, and who may use it.'

@description('The name of the storage account: 3 to 24 lower-case letters and digits.')
@minLength(3)
@maxLength(24)
param name string

@description('The Azure region.')
param location string

@description('The SKU, which is how copies are kept.')
param redundancy string

@description('Days in which a deleted blob or container can be restored.')
param restorableDays int

@description('The identity that the app runs as.')
param identityName string

@description('Object ids of the groups whose members may upload letters.')
param authorGroupIds string[]

@description('Tags of the storage account.')
param tags { *: string }

// Built-in roles have the same id everywhere.
var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource account 'Microsoft.Storage/storageAccounts@2026-06-01' = {
  name: name
  location: location
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
  tags: tags
}

// Nothing published is lost: a blob that is overwritten or deleted leaves its version.
resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2026-06-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: restorableDays }
    containerDeleteRetentionPolicy: { enabled: true, days: restorableDays }
  }
}

resource content 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-06-01' = {
  parent: blobs
  name: 'content'
}

resource sources 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-06-01' = {
  parent: blobs
  name: 'sources'
}

resource renditions 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-06-01' = {
  parent: blobs
  name: 'renditions'
}

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-06-01' = {
  parent: blobs
  name: 'deployment'
}

// The Functions host rewrites its bookkeeping every few minutes, and every deployment its package: those versions go.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2026-06-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'forget-old-bookkeeping'
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: ['azure-webjobs-hosts/', '${packages.name}/']
            }
            actions: {
              version: {
                delete: { daysAfterCreationGreaterThan: restorableDays }
              }
            }
          }
        }
      ]
    }
  }
}

// What the Functions host, its triggers and the stores need; the app makes its tables and queues itself.
resource appRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in [blobDataOwner, queueDataContributor, tableDataContributor]: {
    name: guid(account.id, identity.id, role)
    scope: account
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
    }
  }
]

resource authorRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for group in authorGroupIds: {
    name: guid(content.id, group, blobDataContributor)
    scope: content
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
      principalId: group
      principalType: 'Group'
    }
  }
]

@description('The container that holds the deployed app.')
output packageContainerUrl string = '${account.properties.primaryEndpoints.blob}${packages.name}'
