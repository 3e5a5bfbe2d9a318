using System.Net;
using AngleSharp.Dom;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Transfers.Requests;

/// <summary>What is wrong is told where it is, and what was written is not lost.</summary>
public sealed class RequestPagesTests(TestCluster cluster)
{
    private static readonly Texts Fi = Texts.For("fi");

    [Fact]
    public async Task A_form_that_is_wrong_or_comes_too_late_keeps_what_was_written()
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import("2024-11-14", "anna,2024-03-01,start,1980-01-01,837,2,no,fi,no\n");
        register.Clock.Now = new(2024, 11, 15, 10, 0, 0, TimeSpan.Zero);
        await using DatabaseSite site = await DatabaseSite.Of(register, TestActor.Jobseeker(1));
        Visitor customer = site.Visitor;

        await customer.Open("/fi/own/transfer");
        customer.Fill(Fi["own_transfer.text"], new string('x', 2001));
        customer.Send("ground", "other");
        await customer.Press(Fi["own_transfer.send"]);
        Assert.Equal(3, customer.Page.QuerySelectorAll(".error-summary a").Length);
        Assert.Equal(2001, customer.Page.QuerySelector("#text")!.TextContent.Trim().Length);
        customer.Fill(Fi["own_transfer.text"], "Haluan palvelua omalla kielelläni.");
        customer.Fill(Fi["own_transfer.to"], Fi["authority.te_office"]);
        customer.Send("ground", "language");
        await customer.Press(Fi["own_transfer.send"]);
        Assert.Equal("/fi/own/transfer/1", customer.Address);

        // The officer writes while the customer withdraws.
        using Visitor officer = new Visitor(site.Address, "").With(
            await TestActor.TeOfficer(5).Cookie(site.Services, register.Source)
        );
        await officer.Open("/fi/transfers/requests/1?do=refuse");
        await customer.Open("/fi/own/transfer/1?do=withdraw");
        await customer.Press(Fi["request_do.withdraw"]);
        officer.Fill(Fi["request_text.refuse"], "Perustetta ei ole.");
        officer.Fill(Fi["request_form.phone"], "0100");
        await officer.Press(Fi["request_do.refuse"]);
        Assert.Equal(HttpStatusCode.Conflict, officer.Response.StatusCode);
        string told = officer.Page.QuerySelector("main")!.Text();
        Assert.Contains(Fi["request_refused.stale"], told, StringComparison.Ordinal);
        Assert.Contains("Perustetta ei ole.", told, StringComparison.Ordinal);
        Assert.Contains(Fi["request_state.withdrawn"], told, StringComparison.Ordinal);
        Assert.Equal(0L, await register.Ask<long>("select count(*) from notices.decision_letter"));
    }

    [Fact]
    public async Task A_municipality_is_not_told_of_a_reason_of_safety()
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import(
            "2022-06-01",
            "anna,2022-03-01,start,1980-01-01,837,2,no,fi,no\n",
            "anna,2022-05-01,transfer_to_municipality,091,safety,yes,yes,yes\n"
        );
        await using DatabaseSite site = await DatabaseSite.Of(register, TestActor.Caseworker(91));
        await site.Visitor.Open("/fi/register/people/1?on=2022-05-15");
        string told = site.Visitor.Page.QuerySelector("main")!.Text();
        Assert.DoesNotContain(Fi["transfer_ground.safety"], told, StringComparison.Ordinal);
        Assert.Contains(Fi["transfer_ground_withheld"], told, StringComparison.Ordinal);
        await site.SignIn(TestActor.Jobseeker(1));
        await site.Visitor.Open("/fi/own");
        Assert.Contains(Fi["transfer_ground.safety"], site.Visitor.Page.QuerySelector("main")!.Text());
    }
}
