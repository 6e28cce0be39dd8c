namespace Letters;

internal static class Placeholder;
