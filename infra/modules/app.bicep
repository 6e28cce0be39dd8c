metadata description = 'The function app on a Flex Consumption plan.'

@description('The name of the function app.')
param name string

@description('The name of the plan.')
param planName string

@description('The Azure region.')
param location string

@description('The identity that the app runs as. It must hold its roles already.')
param identityName string

@description('The storage account of the letters and of the Functions host.')
param storageAccountName string

@description('The container that holds the deployed app.')
param packageContainerUrl string

@description('The Application Insights resource.')
param insightsName string

@description('Memory of an instance in MB.')
param instanceMemory int

@description('The most instances that the app scales out to.')
param maximumInstances int

@description('Tags of both resources.')
param tags { *: string }

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: {
    reserved: true // Linux
  }
  tags: tags
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainerUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemory
        maximumInstanceCount: maximumInstances
      }
    }
    siteConfig: {
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      appSettings: [
        // The Functions host and the app reach storage as the identity; there is no connection string.
        { name: 'AzureWebJobsStorage__accountName', value: storageAccountName }
        { name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }
        { name: 'AzureWebJobsStorage__clientId', value: identity.properties.clientId }
        // DefaultAzureCredential in the app: which of the identities assigned to it.
        { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
        {
          name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING'
          value: 'ClientId=${identity.properties.clientId};Authorization=AAD'
        }
        // The app answers at the root.
        { name: 'AzureWebJobsDisableHomepage', value: 'true' }
        // Flex Consumption has no polling blob trigger: PublishLetterOnEvent publishes. The dotted name is the documented one
        // on every plan; setting names on Linux may have dots and underscores. Linux hands it to the process as
        // AzureWebJobs_PublishLetter_Disabled, and the WebJobs SDK reads both spellings (HostListenerFactory.IsDisabled).
        { name: 'AzureWebJobs.PublishLetter.Disabled', value: 'true' }
        { name: 'AzureWebJobs.PublishLetterOnEvent.Disabled', value: 'false' }
      ]
    }
  }
  tags: tags

  // Publishing needs a Microsoft Entra token; there is no publishing password.
  resource noFtpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noPublishingPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

@description('The host name at which the app answers.')
output hostName string = app.properties.defaultHostName
