"""For every defect that is told of a shipped scenario, the change to its file that mends it.

A repair names the kind of finding and some ids of its subject, so that it is about one finding of the file; the
change is a merge patch in YAML, as a planner would make it.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.shipped.shipped import CAN_THO, DUC_GIANG, QUAN_2, QUAN_5, QUAN_9, ROADSHOW


@dataclass(frozen=True)
class Repair:
    """One defect of a scenario and what mends it."""

    scenario: str
    kind: str
    about: tuple[str, ...]
    change: str
    variant: str | None = None

    def __str__(self) -> str:
        where = f"{self.scenario}:{self.variant}" if self.variant else self.scenario
        return f"{where} {self.kind} {' '.join(self.about)}"


def _made(scenario: str, product: str, owner: str) -> Repair:
    """Somebody makes what nobody makes."""
    task = f"tasks: {{mended: {{name: Làm nốt, owner: {owner}, effort: 1h, makes: {product}}}}}"
    return Repair(scenario, "product_without_maker", (product,), task)


def _chaired(scenario: str, *conferences: str) -> Repair:
    """Each conference gets a chair."""
    chairs = ", ".join(f"{name}: {{chair: Chủ tọa}}" for name in conferences)
    return Repair(scenario, "chair_missing", conferences, f"conferences: {{{chairs}}}")


QUAN_2_REPAIRS = (
    Repair(QUAN_2, "owner_disputed", ("thu-moi",), "tasks: {thu-moi: {owner: van-phong}}"),
    Repair(QUAN_2, "document_replaced", ("208/KH-UBND",), "document: {replaces: null}"),
    _chaired(QUAN_2, "so-ket"),
    Repair(QUAN_2, "notice_waived", ("so-ket",), "conferences: {so-ket: {when: {on: 31/8/2020}}}"),
    Repair(QUAN_2, "notice_short", ("so-ket",), "conferences: {so-ket: {when: {on: 31/8/2020}}}", "no-waiver"),
    Repair(QUAN_2, "waiver_in_force", ("so-ket",), "constraints: {notice_period: {waive: null}}"),
    Repair(QUAN_2, "gathering_too_large", ("so-ket",), "restrictions: {thang-8: {at_most: 60}}", "cap-30"),
    Repair(QUAN_2, "partner_unnamed", ("bao-cao",), "tasks: {bao-cao: {with_others: null}}"),
    Repair(QUAN_2, "hall_slack", ("so-ket",), "halls: {hoi-truong: {seats: 100}}"),
    Repair(QUAN_2, "groups_overlap", ("so-ket",), "conferences: {so-ket: {overlaps: null}}"),
    Repair(
        QUAN_2,
        "owners_not_invited",
        ("so-ket", "tckh", "ttvh"),
        "sets: {phong-du-hop: {members: [noi-vu, tnmt, qldt, vhtt, tu-phap, tckh, ttvh], count: 7}}",
    ),
)

QUAN_5_REPAIRS = (
    _made(QUAN_5, "bao-cao-khao-sat", "to-chuc"),
    _chaired(QUAN_5, "so-ket"),
    Repair(QUAN_5, "several_inviters", ("thu-moi", "moi-phuong"), "tasks: {moi-phuong: {sends: null}}"),
    Repair(QUAN_5, "partner_unnamed", ("clip",), "tasks: {clip: {with: [van-phong], with_others: null}}"),
    Repair(
        QUAN_5,
        "banner_title",
        ("so-ket",),
        """
        conferences:
          so-ket:
            banner:
              title: >-
                Hội nghị sơ kết thực hiện công trình thi đua 200 ngày chào mừng Đại hội Đảng bộ các cấp, nhiệm kỳ
                2020 - 2025 giai đoạn 2
        """,
    ),
    Repair(
        QUAN_5,
        "total_rules_out",
        ("so-ket", "dang-uy-ubnd"),
        "conferences: {so-ket: {delegates: {dang-uy-ubnd: {each: 1, assumed: null}}}}",
    ),
    Repair(
        QUAN_5,
        "total_rules_out",
        ("so-ket", "mttq-phuong"),
        "conferences: {so-ket: {delegates: {mttq-phuong: {each: 1, assumed: null}}}}",
    ),
    Repair(
        QUAN_5,
        "total_out_of_reach",
        ("so-ket",),
        "conferences: {so-ket: {delegates: {dang-uy-ubnd: {each: 1}}}}",
        "hai-nguoi-moi-phuong",
    ),
)

DUC_GIANG_REPAIRS = (
    _made(DUC_GIANG, "tham-luan", "van-hoa"),
    _made(DUC_GIANG, "quyet-dinh-khen-thuong", "van-phong"),
    _made(DUC_GIANG, "giay-khen", "van-phong"),
    _made(DUC_GIANG, "danh-sach-dai-bieu", "van-phong"),
    _made(DUC_GIANG, "dia-diem", "van-phong"),
    _chaired(DUC_GIANG, "hoi-nghi", "hoi-nghi-quan"),
    Repair(DUC_GIANG, "owner_missing", ("chuyen-danh-sach",), "tasks: {chuyen-danh-sach: {owner: van-phong}}"),
    Repair(
        DUC_GIANG,
        "date_to_be_announced",
        ("hoi-nghi",),
        "conferences: {hoi-nghi: {when: {to_be_announced: false}}}",
    ),
    Repair(
        DUC_GIANG,
        "hall_to_be_found",
        ("hoi-nghi",),
        "{halls: {nha-van-hoa: Nhà văn hóa phường}, conferences: {hoi-nghi: {sites: {hoi-truong: nha-van-hoa}}}}",
    ),
    Repair(
        DUC_GIANG,
        "hall_to_be_found",
        ("hoi-nghi-quan",),
        "{halls: {hoi-truong: Hội trường quận}, conferences: {hoi-nghi-quan: {sites: {hoi-truong: hoi-truong}}}}",
    ),
    Repair(
        DUC_GIANG,
        "people_uncounted",
        ("hoi-nghi",),
        """
        conferences:
          hoi-nghi:
            delegates:
              cap-tren: {each: 1-2}
              lanh-dao-phuong: {each: 1-2}
              truong-nganh: {count: 12}
              hieu-truong: {count: 9}
              bi-thu-chi-bo: {count: 30}
              to-truong: {count: 25}
              mat-tran: {count: 25}
              dien-hinh: {count: 20}
              dang-vien: {count: 5}
        """,
    ),
    Repair(
        DUC_GIANG,
        "people_uncounted",
        ("hoi-nghi-quan",),
        "conferences: {hoi-nghi-quan: {delegates: {duc-giang: {each: 5}}}}",
    ),
    Repair(
        DUC_GIANG,
        "days_suspended",
        ("hoi-nghi",),
        "conferences: {hoi-nghi: {when: {within: 1/3/2020 - 27/3/2020}}}",
    ),
    Repair(
        DUC_GIANG,
        "days_suspended",
        ("hoi-nghi", "thang-3"),
        "restrictions: {thang-3: {territory: null, during: tháng 6/2020}, tam-dung: {during: tháng 6/2020}}",
        "march-suspended",
    ),
)

QUAN_9_REPAIRS = (
    _made(QUAN_9, "tom-tat-phuong", "hiep-phu"),
    _made(QUAN_9, "quyet-dinh-phuong", "hiep-phu"),
    _made(QUAN_9, "kinh-phi-phuong", "hiep-phu"),
    _chaired(QUAN_9, "hoi-nghi", "rieng-co-so", "rieng-mat-tran", "sau-thang-co-so", "sau-thang-mat-tran"),
    Repair(QUAN_9, "owner_missing", ("don-tiep",), "tasks: {don-tiep: {owner: vp-quan-uy, with: null}}"),
    Repair(QUAN_9, "duty_doubled", ("vp-quan-uy",), "units: {vp-quan-uy: {capacity: 3}}"),
    Repair(
        QUAN_9,
        "people_uncounted",
        ("hoi-nghi",),
        "conferences: {hoi-nghi: {delegates: {moi-them: {each: 0-5}}}}",
    ),
    Repair(
        QUAN_9,
        "programme_narrower",
        ("hoi-nghi", "quy-2"),
        "conferences: {hoi-nghi: {when: {within: 22/6/2020 - 30/6/2020, prefer: null, assumed: null}}}",
    ),
)

CAN_THO_REPAIRS = (
    *(
        _made(CAN_THO, product, "hai-phong")
        for product in (
            *("bao-cao-cum", "du-thao-quy-che", "tham-luan-ha-noi", "tham-luan-tp-hcm", "tham-luan-da-nang"),
            *("tham-luan-hai-phong", "chuong-trinh-tham-quan"),
        )
    ),
    _chaired(CAN_THO, "hoi-nghi"),
    Repair(
        CAN_THO,
        "kinds_combined",
        ("hoi-nghi", "tham-quan"),
        "conferences: {hoi-nghi: {parts: {tham-quan: {kind: session}}}}",
    ),
    Repair(
        CAN_THO,
        "banner_title",
        ("hoi-nghi",),
        """
        conferences:
          hoi-nghi:
            banner: {title: Hội nghị sơ kết thực hiện giao ước thi đua 6 tháng đầu năm 2023 của Cụm thi đua 5 thành phố}
        """,
    ),
    Repair(CAN_THO, "made_twice", ("qua-tang", "qua-luu-niem"), "tasks: {qua-luu-niem: {makes: null}}"),
    Repair(CAN_THO, "made_twice", ("don-lanh-dao",), "tasks: {don-nganh-thi-dua: {makes: null}}"),
    Repair(
        CAN_THO,
        "hall_to_be_found",
        ("hoi-nghi", "diem-tham-quan"),
        """
        halls: {ben-ninh-kieu: Bến Ninh Kiều}
        conferences: {hoi-nghi: {sites: {diem-tham-quan: {halls: [ben-ninh-kieu]}}}}
        """,
    ),
    *(
        Repair(CAN_THO, "priced_absence", (person,), f"people: {{{person}: {{away: null}}}}")
        for person in ("do-van-chien", "pham-huy-giang", "tran-viet-truong", "pho-chu-tich")
    ),
    Repair(
        CAN_THO,
        "part_on_day_off",
        ("hoi-nghi", "tien-doan"),
        "conferences: {hoi-nghi: {when: {on: 26/7/2023}}}",
    ),
    Repair(
        CAN_THO,
        "heads_without_seats",
        ("hoi-nghi",),
        "conferences: {hoi-nghi: {total: {counts: [delegate, guest], people: 200}}}",
    ),
)

ROADSHOW_REPAIRS = (
    _chaired(ROADSHOW, "mumbai"),
    Repair(
        ROADSHOW,
        "sessions_too_long",
        ("auckland",),
        "conferences: {auckland: {parts: {workshops: {duration: 1h}}}}",
    ),
    Repair(ROADSHOW, "hall_to_be_found", ("mumbai",), "conferences: {mumbai: {sites: {yard: {halls: [library]}}}}"),
    Repair(ROADSHOW, "people_uncounted", ("mumbai",), "conferences: {mumbai: {delegates: {fixers: {each: 50-90}}}}"),
)

REPAIRS = (
    *QUAN_2_REPAIRS,
    *QUAN_5_REPAIRS,
    *DUC_GIANG_REPAIRS,
    *QUAN_9_REPAIRS,
    *CAN_THO_REPAIRS,
    *ROADSHOW_REPAIRS,
)
