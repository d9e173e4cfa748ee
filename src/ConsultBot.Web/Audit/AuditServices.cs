namespace ConsultBot.Web.Audit;

/// <summary>Registers the record of what the host refuses.</summary>
public static class AuditServices
{
    /// <summary>Needs <see cref="Core.Audit.IAuditLog"/>. Every endpoint that refuses anybody needs it in turn.</summary>
    public static IServiceCollection AddRefusalRecord(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddSingleton<RefusalRecord>().AddHostedService<RefusalWatch>();
    }
}
