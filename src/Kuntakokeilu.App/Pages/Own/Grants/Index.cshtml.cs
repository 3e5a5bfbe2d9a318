using Kuntakokeilu.App.Pages.Grants;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Grants;

/// <summary>One's own applications for benefits.</summary>
[Access(GrantsSubject.ViewOwnGrants, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : ApplicationsPage(gate, Applicant.Jobseeker);
