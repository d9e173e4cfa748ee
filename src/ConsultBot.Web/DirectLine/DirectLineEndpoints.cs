using Microsoft.AspNetCore.Mvc;

namespace ConsultBot.Web.DirectLine;

/// <summary>Serves Direct Line 3.0.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-api-reference</remarks>
public static class DirectLineEndpoints
{
    /// <summary>Maps everything below /v3/directline, streams included.</summary>
    public static WebApplication MapDirectLine(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(30) });

        var open = app.MapGroup("/v3/directline").AddEndpointFilter<OriginFilter>().AddEndpointFilter<StoreFilter>();
        open.MapMethods("/{**path}", [HttpMethods.Options], () => Results.NoContent());
        open.MapPost("/tokens/generate", TokenEndpoints.GenerateAsync);
        open.MapGet("/session/getsessionid", () => DirectLineErrors.Refuse(StatusCodes.Status404NotFound, "NotFound", "There is no sign-in."));
        open.MapGet("/conversations/{conversationId}/stream", (
            HttpContext context, string conversationId, string? watermark, [FromQuery(Name = "t")] string? ticket, StreamEndpoint endpoint) =>
            endpoint.OpenAsync(context, conversationId, watermark, ticket));

        var closed = open.MapGroup("").AddEndpointFilter<TokenFilter>();
        closed.MapPost("/tokens/refresh", TokenEndpoints.Refresh);
        closed.MapPost("/conversations", ConversationEndpoints.StartAsync);
        closed.MapGet("/conversations/{conversationId}", ConversationEndpoints.ResumeAsync);
        closed.MapPost("/conversations/{conversationId}/activities", ActivityEndpoints.PostAsync).AddEndpointFilter<UserLimitFilter>();
        closed.MapGet("/conversations/{conversationId}/activities", ActivityEndpoints.ReadAsync);
        closed.MapPost("/conversations/{conversationId}/upload", ActivityEndpoints.RefuseUpload);
        return app;
    }
}
