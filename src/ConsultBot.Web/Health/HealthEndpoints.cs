using ConsultBot.Core.Questions;
using ConsultBot.Tables.Knowledge;

namespace ConsultBot.Web.Health;

/// <summary>For load balancers and monitors: is the process alive, and can it serve?</summary>
public static class HealthEndpoints
{
    /// <summary>/healthz answers as long as the process does; /readyz looks at everything that the bot rests on, and names the knowledge version.</summary>
    public static WebApplication MapHealth(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapGet("/healthz", () => Results.Text("healthy"));
        app.MapGet("/readyz", CheckAsync);
        return app;
    }

    private static async Task<IResult> CheckAsync(SelfCheck check, KnowledgeProvider<QuestionEngine> provider, CancellationToken cancellationToken)
    {
        if (await check.FindFailureAsync(cancellationToken) is { } failure)
        {
            return Results.Text(failure, statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        var warnings = await check.FindWarningsAsync(cancellationToken);
        return Results.Text(string.Concat($"ready, knowledge version {provider.Current.Version.Number}", string.Concat(warnings.Select(warning => "\nbut " + warning))));
    }
}
