using System.Net;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <content>Calls that expect their answer in the HTTP response.</content>
public partial class ActivityHandler
{
    /// <returns>The answer, 501 unless overridden; null if the override has sent one itself.</returns>
    protected virtual Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <returns>An answer with status 200.</returns>
    protected static InvokeResponse CreateInvokeResponse(object body = null) =>
        new() { Status = (int)HttpStatusCode.OK, Body = body };

    private async Task AnswerInvokeAsync(DelegatingTurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        InvokeResponse response;
        try
        {
            response = await OnInvokeActivityAsync(turnContext, cancellationToken).ConfigureAwait(false);
        }
        catch (InvokeResponseException exception)
        {
            response = exception.CreateInvokeResponse();
        }

        if (response is not null && !turnContext.TurnState.ContainsKey(BotAdapter.InvokeResponseKey))
        {
            var answer = new Activity(ActivityTypesEx.InvokeResponse) { Value = response };
            await turnContext.SendActivityAsync(answer, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends an invoke with a status other than 200.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _statusCode = HttpStatusCode.InternalServerError;
        private readonly object _body;

        public InvokeResponseException(HttpStatusCode statusCode, object body = null)
        {
            _statusCode = statusCode;
            _body = body;
        }

        public InvokeResponseException()
        {
        }

        public InvokeResponseException(string message)
            : base(message)
        {
        }

        public InvokeResponseException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }
}
