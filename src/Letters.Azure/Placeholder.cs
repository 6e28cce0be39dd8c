namespace Letters.Azure;

internal static class Placeholder;
