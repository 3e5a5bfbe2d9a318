using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statements.People;

/// <summary>A case begins that calls for a statement, or the payer has asked for one.</summary>
[Access(StatementsSubject.ViewStatements, Post = StatementsSubject.TellOfBenefit, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class OpenModel(Gate gate, StatementService service) : EventPage(gate, service)
{
    protected override EventForm Made() => new OpeningForm(T, Today);
}
