namespace LocalFunctions;

internal static class Placeholder;
