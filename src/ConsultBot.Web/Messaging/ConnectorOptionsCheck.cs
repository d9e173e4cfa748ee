using Microsoft.Extensions.Options;

namespace ConsultBot.Web.Messaging;

/// <summary>Says at the start everything that is wrong with the bot's registration, all at once.</summary>
internal sealed class ConnectorOptionsCheck : IValidateOptions<ConnectorOptions>
{
    public ValidateOptionsResult Validate(string? name, ConnectorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = Credentials(options)
            .Concat(new[] { ("Metadata", options.Metadata), ("EmulatorMetadata", options.EmulatorMetadata), ("Login", options.Login) }
                .Where(setting => setting.Item2.Length > 0 && !IsHttps(setting.Item2))
                .Select(setting => $"Connector:{setting.Item1} is an https address."))
            .Concat(options.ServiceHosts.Where(host => !IsHost(host)).Select(host => $"Connector:ServiceHosts: \"{host}\" is no host name; write \"host.example\" or \"*.example\"."))
            .Concat(options.Tenants.Append(options.TenantId).Where(tenant => tenant.Length > 0 && !Guid.TryParse(tenant, out _))
                .Select(tenant => $"Connector: the tenant \"{tenant}\" is no GUID."))
            .ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Credentials(ConnectorOptions options)
    {
        var given = (options.AppPassword.Length > 0 ? 1 : 0) + (options.CertificateFile.Length > 0 ? 1 : 0) + (options.ManagedIdentity ? 1 : 0);
        if (options.AppId.Length == 0)
        {
            if (given > 0)
            {
                yield return "Connector has credentials but no AppId.";
            }

            yield break;
        }

        if (!Guid.TryParse(options.AppId, out _))
        {
            yield return "Connector:AppId is a GUID.";
        }

        if (given != 1)
        {
            yield return "Connector needs exactly one of AppPassword, CertificateFile and ManagedIdentity.";
        }

        if (options.CertificateFile.Length > 0 && !File.Exists(options.CertificateFile))
        {
            yield return $"Connector:CertificateFile: there is no file {options.CertificateFile}.";
        }
    }

    private static bool IsHttps(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    private static bool IsHost(string host) => Uri.CheckHostName(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host) == UriHostNameType.Dns && host.Contains('.');
}
