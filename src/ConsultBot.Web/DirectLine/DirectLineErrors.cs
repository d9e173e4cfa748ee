using ConsultBot.Web.Limits;

namespace ConsultBot.Web.DirectLine;

/// <summary>Refusals in Direct Line's form.</summary>
internal static class DirectLineErrors
{
    public static IResult Refuse(int status, string code, string message) =>
        Results.Json(new ErrorBody(new ErrorDetail(code, message)), DirectLineJsonContext.Default.ErrorBody, statusCode: status);

    /// <summary>429, which says when to come back.</summary>
    public static IResult TooMany(HttpContext context, TimeSpan pause, string message)
    {
        context.Response.Headers.RetryAfter = LimitServices.RetryAfter(pause);
        return Refuse(StatusCodes.Status429TooManyRequests, "TooManyRequests", message);
    }
}
