metadata description = 'Application Insights on a Log Analytics workspace.'

@description('The name of the Application Insights resource.')
param name string

@description('The name of the Log Analytics workspace.')
param workspaceName string

@description('The Azure region.')
param location string

@description('Days in which logs are kept.')
param logDays int

@description('The identity that the app runs as.')
param identityName string

@description('Tags of both resources.')
param tags { *: string }

var monitoringMetricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2026-03-01' = {
  name: workspaceName
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: logDays
  }
  tags: tags
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    // The connection string alone lets nobody write telemetry: the app shows its identity.
    DisableLocalAuth: true
  }
  tags: tags
}

resource appRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, identity.id, monitoringMetricsPublisher)
  scope: insights
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisher)
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}
