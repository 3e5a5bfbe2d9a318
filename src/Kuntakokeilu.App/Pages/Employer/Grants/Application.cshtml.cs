using Kuntakokeilu.App.Pages.Grants;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Employer.Grants;

/// <summary>An employer's own application: how far it is, and what can be done now.</summary>
[Access(GrantsSubject.ViewEmployerGrants, Post = GrantsSubject.FollowEmployerGrant)]
[ResponseCache(NoStore = true)]
internal sealed class ApplicationModel(Gate gate, GrantSteps steps) : ApplicationPage(gate, steps, Applicant.Employer);
