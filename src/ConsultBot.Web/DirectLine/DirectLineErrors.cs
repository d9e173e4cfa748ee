namespace ConsultBot.Web.DirectLine;

/// <summary>Refusals in Direct Line's form.</summary>
internal static class DirectLineErrors
{
    public static IResult Refuse(int status, string code, string message) =>
        Results.Json(new ErrorBody(new ErrorDetail(code, message)), DirectLineJsonContext.Default.ErrorBody, statusCode: status);
}
