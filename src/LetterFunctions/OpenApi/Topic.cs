using System.ComponentModel;
using System.Reflection;

namespace LetterFunctions.OpenApi;

/// <summary>The chapters of the description, in its order.</summary>
internal enum Topic
{
    [Description("What is published: letters, in each of their formats and languages.")]
    Letters,

    [Description("Those who sign.")]
    Signatories,

    [Description("Revisions never change and are never taken away; each names the hash of the one before it.")]
    History,

    [Description("For those who write letters: upload, and read what became of it.")]
    Publishing,

    [Description("Lists of all letters for feed readers and search engines.")]
    Discovery,

    [Description("This description, and what explains the rest.")]
    Documentation,

    [Description("For those who run the app.")]
    Operation,
}

internal static class Topics
{
    public static string Description(this Topic topic) => typeof(Topic).GetField(topic.ToString())!.GetCustomAttribute<DescriptionAttribute>()!.Description;
}
