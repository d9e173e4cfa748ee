using ConsultBot.Core.Questions;
using ConsultBot.Tables;
using ConsultBot.Tables.Knowledge;

namespace ConsultBot.Web.Health;

/// <summary>For load balancers and monitors: is the process alive, and can it serve?</summary>
public static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>/healthz answers as long as the process does; /readyz also asks the store, and names the knowledge version.</summary>
    public static WebApplication MapHealth(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapGet("/healthz", () => Results.Text("healthy"));
        app.MapGet("/readyz", CheckAsync);
        return app;
    }

    private static async Task<IResult> CheckAsync(
        KnowledgeVersions versions, KnowledgeProvider<QuestionEngine> provider, TimeProvider time, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await versions.CurrentVersionAsync(either.Token);
        }
        catch (Exception error) when (error is StoreUnavailableException or OperationCanceledException)
        {
            return Results.Text("the store does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        return provider.IsLoaded
            ? Results.Text($"ready, knowledge version {provider.Current.Version.Number}")
            : Results.Text("no knowledge base is loaded", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
