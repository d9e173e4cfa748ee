namespace ConsultBot.Cli.PeopleCommands;

/// <summary>Ids of tenants and users in Microsoft Entra: GUIDs. In Development (DOTNET_ENVIRONMENT or ASPNETCORE_ENVIRONMENT) also what the Microsoft 365 Agents Playground has in their
/// place, which looks like GUIDs with a figure too many: a host that takes the Playground's messages runs in Development, too, and no tenant has such ids.</summary>
internal static class EntraIds
{
    private const int Characters = 64;

    public static bool IsId(string value) => Guid.TryParse(value, out _) || (IsDevelopment && value.Length is > 0 and <= Characters && value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));

    /// <summary>As the channel writes it.</summary>
    public static string Normal(string value) => Guid.TryParse(value, out var id) ? $"{id}" : value;

    private static bool IsDevelopment => Named("DOTNET_ENVIRONMENT") ?? Named("ASPNETCORE_ENVIRONMENT") ?? false;

    private static bool? Named(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } name ? name.Equals("Development", StringComparison.OrdinalIgnoreCase) : null;
}
