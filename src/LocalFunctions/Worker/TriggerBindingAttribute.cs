namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>What the attributes that start a function have in common: each marks the parameter that receives what started it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class TriggerBindingAttribute : Attribute;
