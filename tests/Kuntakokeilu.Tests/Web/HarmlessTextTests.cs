using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Files;

namespace Kuntakokeilu.Tests.Web;

/// <summary>What others have written does nothing where it is read: no formula in a table, no line in a log.</summary>
public sealed class HarmlessTextTests
{
    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+1+1", "'+1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-cmd", "'-cmd")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("-", "'-")]
    [InlineData("-5", "-5")]
    [InlineData("+12.5", "+12.5")]
    [InlineData("", "")]
    [InlineData("avain-1", "avain-1")]
    [InlineData("Äijälä=1", "Äijälä=1")]
    [InlineData("–", "–")]
    public void A_formula_is_a_text_and_a_number_a_number(string text, string written) =>
        Assert.Equal(written, CsvText.Harmless(text));

    [Theory]
    [InlineData(null, "")]
    [InlineData("access_denied", "access_denied")]
    [InlineData("login_required", "login_required")]
    [InlineData("ACCESS_DENIED", "other")]
    [InlineData("x\r\nerror: 010190-900P", "other")]
    public void Of_a_provider_s_error_only_a_known_code_is_logged(string? told, string logged) =>
        Assert.Equal(logged, SignInLog.Code(told));
}
