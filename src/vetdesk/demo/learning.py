"""The demo's questions and training: what people asked in the new year, one answer for everybody, two trainings."""

from datetime import date

from vetdesk.demo import cast
from vetdesk.demo.applications import Story
from vetdesk.domain.papers import PaperFile
from vetdesk.services.progress import Unwatched
from vetdesk.wiring import Services

DAY = date(2025, 2, 24)
ASKED = (
    ("2025-01-15", "rural_ex_conscript", "81", "我领城乡居民养老保险，能不能申请老年生活补助？"),
    ("2025-01-21", "rural_ex_conscript", "81", "三年义务兵、五年志愿兵，按几年算？"),
    ("2025-02-06", "transfer", "11", "户口三月迁到外县，四月份的钱谁发？"),
    ("2025-02-10", "rural_ex_conscript", "", "满60岁前要准备什么材料？"),
    ("2025-02-12", "medical_subsidy", "51", "住院自己付的部分怎么报？"),
    ("2025-02-19", "", "", "光荣院怎么申请入住？"),
)
ANSWER = ("按几年算？", "只算义务兵时间。三年义务兵、五年志愿兵的，按三年算。")
READ = ("township_duties", "case_course", "rural_ex_conscript")


def learn(story: Story) -> None:
    """Note questions, answer one for everybody, hold a training and plan the next one, read some notes."""
    with story.as_user(cast.CLERK, DAY) as services:
        for day, note, category, text in ASKED:
            services.questions.note({"asked_on": day, "text": text, "category": category}, note)
        _train(services)
        for key in READ:
            services.trainings.mark_read(key)
    with story.as_user(cast.LEADER, DAY) as services:
        asked = next(line.question for line in services.questions.lines() if "志愿兵" in line.question.text)
        services.questions.answer(asked, f"三年义务兵、五年志愿兵，{ANSWER[0]}", ANSWER[1])


def learning_papers(services: Services) -> list[tuple[str, PaperFile]]:
    """What is laid out on the market day: leaflets and the sheet to sign, by file name."""
    runs = {
        "policy_leaflets.pdf": services.leaflets.run(["rural_ex_conscript", "survivors", "disabled"], "A4", "zh_CN"),
        "training_attendance.pdf": services.trainings.attendance_sheet(services.trainings.lines()[0].training.id),
        "training_register.pdf": services.trainings.register_paper(DAY.year),
    }
    return [(name, run.make("demo", None, Unwatched())) for name, run in runs.items()]


def _train(services: Services) -> None:
    everybody = [one.id for one in services.trainings.staff()]
    held = {
        "held_on": "2025-02-11", "topic": "农村籍退役士兵老年生活补助和三属抚恤政策", "hours": "2",
        "held_by": "区局优抚科", "place": "镇三楼会议室", "materials": "政策说明第2号、第7号",
        "result": "现场测试，全部掌握申请条件和材料",
    }  # fmt: skip
    services.trainings.keep(None, held, ["rural_ex_conscript", "survivors"], everybody)
    planned = {
        "held_on": "2025-03-12", "topic": "信访工作条例和救济途径", "hours": "1.5", "held_by": "站长丁",
        "place": "服务站",
    }  # fmt: skip
    services.trainings.keep(None, planned, ["complaints_and_remedies", "case_course"], everybody)
